package dev.rung.system.browser.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/// A picture of a page in 256 colours, a quarter of its size: a page has few colours, and their shades at letters.
final class PalettePicture {

    private static final int COLOURS = 256;

    /// Shades that differ by less are one colour when the most frequent are counted.
    private static final int MASK = 0xF8F8F8;

    private final BufferedImage picture;
    private final int[] palette;
    private final Map<Integer, Byte> places = new HashMap<>();

    private PalettePicture(BufferedImage picture) {
        this.picture = picture;
        this.palette = mostFrequent();
    }

    static void write(byte[] png, Path file) {
        try {
            var palette = new PalettePicture(ImageIO.read(new ByteArrayInputStream(png)));
            ImageIO.write(palette.reduced(), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The most frequent shade of each of the most frequent colours.
    private int[] mostFrequent() {
        var shades = new HashMap<Integer, Integer>();
        for (var pixel : pixels()) {
            shades.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        var totals = new HashMap<Integer, Integer>();
        var best = new HashMap<Integer, Integer>();
        shades.forEach((shade, count) -> {
            totals.merge(shade & MASK, count, Integer::sum);
            best.merge(
                    shade & MASK,
                    shade,
                    (one, other) -> shades.getOrDefault(one, 0) >= shades.getOrDefault(other, 0) ? one : other);
        });
        return totals.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .mapToInt(entry -> best.getOrDefault(entry.getKey(), entry.getKey()))
                .toArray();
    }

    private BufferedImage reduced() {
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var reduced =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var pixels = pixels();
        var indexes = new byte[pixels.length];
        for (var at = 0; at < pixels.length; at++) {
            indexes[at] = places.computeIfAbsent(pixels[at] & 0xFFFFFF, this::nearest);
        }
        reduced.getRaster().setDataElements(0, 0, picture.getWidth(), picture.getHeight(), indexes);
        return reduced;
    }

    private byte nearest(int shade) {
        var nearest = 0;
        for (var place = 1; place < palette.length; place++) {
            if (distance(palette[place], shade) < distance(palette[nearest], shade)) {
                nearest = place;
            }
        }
        return (byte) nearest;
    }

    private static int distance(int one, int other) {
        var first = new Color(one);
        var second = new Color(other);
        var red = first.getRed() - second.getRed();
        var green = first.getGreen() - second.getGreen();
        var blue = first.getBlue() - second.getBlue();
        return red * red + green * green + blue * blue;
    }

    private int[] pixels() {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
