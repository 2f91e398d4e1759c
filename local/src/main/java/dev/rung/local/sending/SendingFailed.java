package dev.rung.local.sending;

/// The suite can't be reached or refuses for good; the message is for a person.
public final class SendingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SendingFailed(String message) {
        super(message);
    }
}
