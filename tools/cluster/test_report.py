"""What a run leaves behind, without a cluster: python3 -m unittest discover tools/cluster"""
import json
import os
import sys
import tempfile
import unittest

import report
from kube import Failed, run

MAVEN = """[INFO] Running dev.rung.system.StoryTest
[ERROR] Failures:
[ERROR]   StoryTest.aCustomerRises:88 expected: GOLD | but was: SILVER
[INFO] BUILD FAILURE
[ERROR] Re-run Maven using the -X switch
"""


def of(*stages):
    return {"at": "now", "versions": {}, "stages": list(stages)}


class ReportTest(unittest.TestCase):

    def test_a_failed_program_of_maven_is_told_by_what_failed(self):
        noise = "[INFO] downloaded\n" * 500
        with self.assertRaises(Failed) as failed:
            run(sys.executable, "-c", f"print({MAVEN + noise!r}); exit(1)", called="the story")
        self.assertTrue(str(failed.exception).startswith("the story: Failures:\nStoryTest.aCustomerRises:88"), failed.exception)

    def test_another_program_is_told_by_its_last_words(self):
        with self.assertRaises(Failed) as failed:
            run(sys.executable, "-c", "import sys; sys.exit('Error: no such release')")
        self.assertTrue(str(failed.exception).endswith("Error: no such release"))

    def test_whatever_was_said_is_one_row(self):
        text = report.markdown(of({"stage": "story", "passed": False, "why": "the story: a\n\n\nb | c", "seconds": 1}))
        self.assertIn("| `story` | FAILED | 1 | the story: a b \\| c |\n", text)

    def test_a_part_leaves_the_figures_of_the_whole(self):
        with tempfile.TemporaryDirectory() as folder:
            for stage, is_whole in ("install", True), ("story", False):
                report.write(folder, of({"stage": stage, "passed": True, "figures": {}, "seconds": 1}), is_whole)
            self.assertEqual("install", self.stage(folder, "cluster-test"))
            self.assertEqual("story", self.stage(folder, "cluster-test-only"))

    @staticmethod
    def stage(folder, name):
        with open(os.path.join(folder, f"{name}.json")) as file:
            return json.load(file)["stages"][0]["stage"]


if __name__ == "__main__":
    unittest.main()
