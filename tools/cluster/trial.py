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
from shop import Shop


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
        self.earlier = self.chart_of(options.earlier) if options.earlier else None

    def chart_of(self, revision):
        folder = tempfile.mkdtemp()
        archive = subprocess.run(["git", "-C", self.home, "archive", revision, "helm/rung"], capture_output=True, check=True).stdout
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
        return os.path.join(folder, "helm/rung")

    def load_images(self):
        if self.loader:
            rendered = run("helm", "template", "rung", self.cluster.chart, *self.cluster.values)
            lines = (line.strip().removeprefix("- ") for line in rendered.splitlines())
            for image in sorted({line.removeprefix("image: ").strip('"') for line in lines if line.startswith("image: ")}):
                run(*self.loader, image)

    def told(self, load, figures, faults_allowed=False):
        """What became of the load, and of every answer while it ran."""
        counts = load.counts()
        figures |= counts | {"answers": {str(status): count for status, count in sorted(self.shop.statuses.items())},
                             "faults": len(self.shop.faults), "such as": self.shop.kinds()}
        self.shop.count()
        if counts["lost"] or counts["doubled"]:
            raise Failed(f"lost or doubled: {json.dumps(figures)}")
        if figures["faults"] and not faults_allowed:
            raise Failed(f"nothing lost, nothing doubled, but {figures['faults']} answers that nobody should see: {json.dumps(figures)}")
        return figures

    @staticmethod
    def say(text):
        print(text, flush=True)
