import type { Api } from '@rung/client';

/** Whether the report says what the proof of the ledger says; `moved`: the proof is older, and points have moved since. */
export type Tie = 'tied' | 'moved' | 'broken';

export function tieOf(
  report: Pick<Api.LiabilityReport, 'outstanding'>,
  proof: Pick<Api.Proof, 'holds' | 'outstanding'>,
): Tie {
  if (!proof.holds) {
    return 'broken';
  }
  return report.outstanding === proof.outstanding ? 'tied' : 'moved';
}
