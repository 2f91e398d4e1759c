"""What the stages share: the cluster, the shop, and how a load's counts are judged."""
import io
import json
import os
import shlex
import subprocess
import tarfile
import tempfile
import time

from kube import Cluster, Failed, run
from shop import BY_THE_INGRESS, Shop


class Trial:

    def __init__(self, options):
        self.home, self.ingress, self.loader = os.path.abspath(options.home), options.ingress, shlex.split(options.image_loader)
        self.id = str(int(time.time()))
        chart = os.path.join(self.home, "helm/rung")
        values = ["--values", f"{chart}/examples/demo.yaml", *(word for file in options.values for word in ("--values", file)),
                  f"--set=image.prefix={options.prefix}", f"--set=image.tag={options.tag}", *(f"--set={value}" for value in options.set)]
        self.cluster = Cluster(options.namespace, chart, values)
        self.host = next((value.split("=", 1)[1] for value in options.set if value.startswith("demo.host=")), "rung.localhost")
        self.shop = Shop(self.ingress, self.host)
        self.earlier_chart = self.chart_of(options.earlier) if options.earlier else None
        self.earlier_tag, self.gateway = options.earlier_tag, options.gateway
        self.versions = {"chart": self.revision("HEAD"), "images": options.tag or "the chart's",
                         "earlier chart": options.earlier and self.revision(options.earlier), "earlier images": options.earlier_tag}

    def revision(self, name):
        """The commit; with -changed where the checkout is not that of it."""
        commit = run("git", "-C", self.home, "rev-parse", "--short", name, tolerate=True).strip()
        changed = name == "HEAD" and run("git", "-C", self.home, "status", "--porcelain", "--untracked-files=no", "--", "helm", tolerate=True)
        return commit + ("-changed" if changed else "")

    def install_earlier(self):
        """The earlier chart, the earlier images, or both; False where none was named."""
        if not self.earlier_chart and not self.earlier_tag:
            return False
        self.cluster.install(*([f"--set=image.tag={self.earlier_tag}"] if self.earlier_tag else []), chart=self.earlier_chart)
        return True

    def chart_of(self, revision):
        folder = tempfile.mkdtemp()
        archive = subprocess.run(["git", "-C", self.home, "archive", revision, "helm/rung"], capture_output=True, check=True).stdout
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
        return os.path.join(folder, "helm/rung")

    def load_images(self):
        if self.loader:
            rendered = [run("helm", "template", "rung", self.cluster.chart, *self.cluster.values, *words) for words in
                        ([], *([[f"--set=image.tag={self.earlier_tag}"]] if self.earlier_tag else []))]
            lines = (line.strip().removeprefix("- ") for line in "".join(rendered).splitlines())
            for image in sorted({line.removeprefix("image: ").strip('"') for line in lines if line.startswith("image: ")}):
                run(*self.loader, image)

    def told(self, load, figures, ingress_is_judged=True):
        """What became of the load, and of every answer while it ran. Where there is no pod left to ask, what the ingress says by itself is counted only."""
        counts = load.counts()
        judged = [fault for fault in self.shop.faults if ingress_is_judged or BY_THE_INGRESS not in fault]
        figures |= counts | {"answers": {str(status): count for status, count in sorted(self.shop.statuses.items())},
                             "faults": len(judged), "such as": self.shop.kinds()}
        if not ingress_is_judged:
            figures["not judged"] = f"{len(self.shop.faults) - len(judged)} answers of the ingress itself while every pod was away: this cluster has one node"
        self.shop.count()
        if counts["lost"] or counts["doubled"]:
            raise Failed(f"lost or doubled: {json.dumps(figures)}")
        if judged:
            raise Failed(f"nothing lost, nothing doubled, but {len(judged)} answers that nobody should see: {json.dumps(figures)}")
        return figures

    @staticmethod
    def say(text):
        print(text, flush=True)
