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
        for (var word : text.split(" ")) {
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
}
