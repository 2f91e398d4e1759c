package dev.rung.outreach.surroundings;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server with one bad habit, which no well-behaved server can be brought to show.
public final class ScriptedMailServer implements AutoCloseable {

    public enum Habit {
        REFUSES_FOR_GOOD,
        REFUSES_FOR_NOW,
        /// Takes the mail and hangs up without a word.
        HANGS_UP_AFTER_THE_MAIL,
        /// Takes the connection and does not even greet.
        SAYS_NOTHING
    }

    private final ServerSocket server;
    private final Habit habit;
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();
    private final AtomicInteger recipients = new AtomicInteger();
    private final AtomicInteger mailsTaken = new AtomicInteger();

    public ScriptedMailServer(Habit habit) throws IOException {
        this.habit = habit;
        this.server = new ServerSocket(Mailbox.port(), 50, InetAddress.getByName("localhost"));
        Thread.ofVirtual().start(this::serve);
    }

    /// How often somebody tried to send.
    public int attempts() {
        return recipients.get();
    }

    public int mailsTaken() {
        return mailsTaken.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
                var out = new PrintWriter(new OutputStreamWriter(client.getOutputStream(), US_ASCII), true)) {
            if (habit != Habit.SAYS_NOTHING) {
                say(out, "220 scripted");
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    recipients.incrementAndGet();
                    say(out, answerToRecipient());
                } else if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                } else if (line.equals(".")) {
                    mailsTaken.incrementAndGet();
                    return;
                } else if (line.startsWith("QUIT")) {
                    say(out, "221 bye");
                } else if (line.startsWith("EHLO") || line.startsWith("MAIL") || line.startsWith("RSET")) {
                    say(out, "250 fine");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answerToRecipient() {
        return switch (habit) {
            case REFUSES_FOR_GOOD -> "550 no such user here";
            case REFUSES_FOR_NOW -> "451 try later";
            case HANGS_UP_AFTER_THE_MAIL, SAYS_NOTHING -> "250 fine";
        };
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var client : clients) {
            client.close();
        }
    }
}
