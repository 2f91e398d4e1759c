"""The chart on a real cluster: installs the demo and breaks it in the ways that an operator may see. The result stands in
target/cluster-test.json, its tables in target/cluster-test.md (of a part, as --only names it, in target/cluster-test-only.*);
a stage that fails ends nothing, but the exit code is 1.

Needs kubectl, helm and a kubeconfig whose user may make a namespace; a default storage class; an ingress controller; metrics-server
for figures and scaling; images in reach of the nodes. docs/cluster.md tells how on kind, minikube and others.
"""
import argparse
import json
import os
import sys
import time

import report
import stages
from kube import Failed, Skipped, run
from trial import Trial

arguments = argparse.ArgumentParser("./rung cluster-test", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("--home", default=".", help=argparse.SUPPRESS)
arguments.add_argument("--namespace", default="rung-cluster-test", help="made, and deleted at the end (default: %(default)s)")
arguments.add_argument("--ingress", default="localhost", metavar="HOST[:PORT]", help="where the ingress controller answers (default: %(default)s)")
arguments.add_argument("--tag", default="", help="of the six images (default: the chart's appVersion, native; the JVM's end in -jvm)")
arguments.add_argument("--prefix", default="rung", help="what stands before the images' names (default: %(default)s)")
arguments.add_argument("--image-loader", default=os.environ.get("RUNG_IMAGE_LOADER", ""), metavar="CMD",
                       help="called with an image's name, brings it into the nodes, such as 'kind load docker-image' (also RUNG_IMAGE_LOADER)")
arguments.add_argument("--set", action="append", default=[], metavar="VALUE", help="for the chart, as helm takes it")
arguments.add_argument("--values", action="append", default=[], metavar="FILE", help="for the chart, as helm takes it")
arguments.add_argument("--from", dest="earlier", default="", metavar="REVISION", help="install the chart of that revision first; the stage upgrade goes on to this one")
arguments.add_argument("--from-tag", dest="earlier_tag", default="", metavar="TAG", help="install images of that tag first; the stage upgrade goes on to --tag")
arguments.add_argument("--gateway", default="", metavar="NAMESPACE/NAME[=HOST[:PORT]]",
                       help="a Gateway that takes routes of the namespace, and where it answers (default: the first there is, where it says that it answers)")
arguments.add_argument("--only", default=",".join(stages.ALL), metavar="STAGES", help="default: %(default)s")
arguments.add_argument("--keep", action="store_true", help="leave namespace and volumes")
options = arguments.parse_args()

trial = Trial(options)
results = []
for name in options.only.split(","):
    trial.say(f"{time.strftime('%H:%M:%S')} {name} ...")
    begun = time.monotonic()
    try:
        result = {"passed": True, "figures": stages.ALL[name](trial)}
    except Skipped as sentence:
        result = {"passed": None, "why": str(sentence)}
    except Failed as failure:
        result = {"passed": False, "why": str(failure)}
    results.append({"stage": name, **result, "seconds": round(time.monotonic() - begun)})
    trial.say(f"  {report.outcome(result)} after {results[-1]['seconds']} s: {json.dumps(result.get('figures', result.get('why')))}")
    if name == "install" and result["passed"] is False:
        break

if not options.keep:
    run("kubectl", "delete", "namespace", options.namespace, "--wait=false", tolerate=True)
report.write(f"{trial.home}/target", {"at": time.strftime("%FT%TZ", time.gmtime()), "versions": trial.versions, "stages": results},
             is_whole=set(options.only.split(",")) >= set(stages.ALL))
print(f"\n{'stage':<12}{'':<10}{'seconds':>8}")
for result in results:
    print(f"{result['stage']:<12}{report.outcome(result):<10}{result['seconds']:>8}")
sys.exit(any(result["passed"] is False for result in results))
