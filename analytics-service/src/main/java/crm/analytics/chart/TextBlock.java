package crm.analytics.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Lines of one font, wrapped to a width. */
record TextBlock(List<String> lines, Font font, Color color) {

    static TextBlock wrapped(List<String> texts, Font font, Color color, double width) {
        var lines = new ArrayList<String>();
        texts.forEach(text -> wrap(text, font, width, lines));
        return new TextBlock(List.copyOf(lines), font, color);
    }

    int height() {
        return (int) Math.ceil(lines.size() * ChartFonts.height(font));
    }

    /** @param y where the block begins */
    void paint(Graphics2D graphics, int x, int y) {
        graphics.setFont(font);
        graphics.setColor(color);
        var line = ChartFonts.height(font);
        var ascent = font.getLineMetrics("Ag", ChartFonts.CONTEXT).getAscent();
        for (int i = 0; i < lines.size(); i++) {
            graphics.drawString(lines.get(i), x, (float) (y + ascent + i * line));
        }
    }

    private static void wrap(String text, Font font, double width, List<String> lines) {
        var line = new StringBuilder();
        for (var word : words(text, font, width)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && ChartFonts.width(longer, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }

    /** What is divided by blanks, and what is broader than a line wherever the line ends. */
    private static List<String> words(String text, Font font, double width) {
        var words = new ArrayList<String>();
        for (var word : text.split(" ")) {
            var rest = word;
            while (ChartFonts.width(rest, font) > width) {
                var end = fitting(rest, font, width);
                words.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            words.add(rest);
        }
        return words;
    }

    /** How much of a word a line has room for; one letter at least. */
    private static int fitting(String word, Font font, double width) {
        var end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            var next = word.offsetByCodePoints(end, 1);
            if (ChartFonts.width(word.substring(0, next), font) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
