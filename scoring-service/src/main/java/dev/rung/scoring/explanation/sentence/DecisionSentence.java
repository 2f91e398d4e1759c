package dev.rung.scoring.explanation.sentence;

import dev.rung.scoring.explanation.finding.RecordedDecision;
import dev.rung.scoring.standings.wording.SentenceLanguage;
import java.time.LocalDate;

/// What was decided about a tier, and why, in one sentence to the customer.
///
/// @param on the business date that it counts from
/// @param isGranted by a person, and not earned
record DecisionSentence(RecordedDecision decision, LocalDate on, boolean isGranted) {

    String in(SentenceLanguage speech) {
        return switch (decision.kind()) {
            case REACHED ->
                isGranted
                        ? say(speech, "{0}，我们授予您{2}会员。", "On {0} we granted you {2}.")
                        : say(speech, "您于{0}由{1}会员升为{2}会员{3}。", "On {0} you rose from {1} to {2}{3}.");
            case LOST -> say(speech, "您于{0}由{1}会员变为{2}会员{3}。", "On {0} you went from {1} to {2}{3}.");
            case AT_RISK -> say(speech, "自{0}起，您的{2}会员即将到期。", "From {0} on, your time as {2} was about to end.");
            case IN_GRACE ->
                say(
                        speech,
                        "自{0}起，您的{2}会员已到期，进入宽限期。",
                        "From {0} on, your time as {2} was over, and you kept it in grace.");
            case KEPT -> say(speech, "自{0}起，您的{2}会员得以保留。", "From {0} on, your time as {2} was safe again.");
        };
    }

    private String say(SentenceLanguage speech, String chinese, String english) {
        return speech.say(
                chinese,
                english,
                speech.date(on),
                speech.name(decision.before()),
                speech.name(decision.tier()),
                because(speech));
    }

    /// Nothing for a reason that this build does not know.
    private String because(SentenceLanguage speech) {
        return decision.kind() == RecordedDecision.RecordedKind.REACHED ? risen(speech) : lost(speech);
    }

    private String risen(SentenceLanguage speech) {
        return switch (decision.reason()) {
            case "policy" -> speech.say("：当时开始施行的规则降低了要求", ": the rules changed and ask for less from then on");
            case "merge" -> speech.say("：另一账户并入了您的账户", ": another account was counted as yours from then on");
            case null, default -> "";
        };
    }

    private String lost(SentenceLanguage speech) {
        return switch (decision.reason()) {
            case "cycle-end" ->
                speech.say(
                        "：有效期和宽限期已过，而当时不足以续期",
                        ": your time and the grace after it were over, and you had too little to keep it");
            case "refund" -> speech.say("：升级所依据的消费已退款", ": money was paid back that you had risen with");
            case "correction" -> speech.say("：升级所依据的消费经更正后减少", ": what you had risen with was corrected, and is less");
            case "policy" -> speech.say("：当时开始施行的规则要求更高", ": the rules that began to count then asked for more");
            case "override-end" -> speech.say("：授予您的等级已到期或被收回", ": the tier that we had granted you was over");
            case "merge-undone" -> speech.say("：与另一账户的合并已撤销", ": another account was no longer counted as yours");
            case null, default -> "";
        };
    }
}
