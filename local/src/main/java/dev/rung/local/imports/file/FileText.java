package dev.rung.local.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.local.sending.SendingFailed;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The lines of a text file in UTF-8, plain or packed by gzip, whatever it is called. Any other file is
/// refused in one sentence.
public final class FileText {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Source source;

    /// @param name for the sentences
    public FileText(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    static FileText of(Path file) {
        if (Files.isDirectory(file)) {
            throw new SendingFailed(file + " is a folder; name one of the files in it.");
        }
        if (!Files.isReadable(file)) {
            throw new SendingFailed(file + " does not exist or may not be read.");
        }
        return new FileText(file.toString(), () -> Files.newInputStream(file));
    }

    /// Opens the bytes anew, from the beginning.
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /// Is given each line with its number, from 1.
    @FunctionalInterface
    interface LineReader {
        void read(String line, long number);
    }

    void forEachLine(LineReader reader) throws IOException {
        try (var in = new BufferedInputStream(source.open(), BUFFER)) {
            var isPacked = startsWith(in, 0x1f, 0x8b);
            read(isPacked ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in, reader);
        } catch (EOFException cutOff) {
            throw refused("is cut off: its gzip data ends too early. Nothing was sent.");
        } catch (ZipException damaged) {
            throw refused("is damaged: its gzip data cannot be unpacked. Nothing was sent.");
        } catch (CharacterCodingException notUtf8) {
            throw refused("is not in UTF-8; save it as \"CSV UTF-8\". Nothing was sent.");
        }
    }

    private void read(InputStream in, LineReader reader) throws IOException {
        if (startsWith(in)) {
            throw refused("is empty.");
        }
        if (startsWith(in, 'P', 'K', 3, 4)) {
            throw refused("is a spreadsheet or an archive; save it as \"CSV UTF-8\" first.");
        }
        if (startsWith(in, 0xff, 0xfe) || startsWith(in, 0xfe, 0xff) || startsWith(in, 0) || hasNulAt(in, 1)) {
            throw refused("is in UTF-16; save it as \"CSV UTF-8\".");
        }
        if (startsWith(in, 0xef, 0xbb, 0xbf)) {
            in.skipNBytes(3);
        }
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var lines = new BufferedReader(new InputStreamReader(in, decoder), BUFFER);
        var number = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            reader.read(line, ++number);
        }
    }

    /// With no bytes: whether there is nothing at all.
    private static boolean startsWith(InputStream in, int... bytes) throws IOException {
        in.mark(8);
        try {
            for (var expected : bytes) {
                if (in.read() != expected) {
                    return false;
                }
            }
            return bytes.length > 0 || in.read() < 0;
        } finally {
            in.reset();
        }
    }

    private static boolean hasNulAt(InputStream in, int index) throws IOException {
        in.mark(8);
        try {
            return in.readNBytes(index).length == index && in.read() == 0;
        } finally {
            in.reset();
        }
    }

    private SendingFailed refused(String why) {
        return new SendingFailed(name + " " + why);
    }
}
