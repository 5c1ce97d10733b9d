package crm.gateway.docs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The page that a problem's {@code type} points at: each heading is an anchor, the code of its problem. */
final class ProblemsPage {
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());

    private ProblemsPage() {}

    static Page render(String markdown) {
        Node document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
        String body = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading) {
                        attributes.put("id", anchor(node));
                    }
                })
                .build()
                .render(document);
        String html = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Problems</title>"
                + "<link rel=\"stylesheet\" href=\"/docs/docs.css\"></head><body class=\"text\">" + body
                + "</body></html>";
        return Page.of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static String anchor(Node heading) {
        var text = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(Code node) {
                text.append(node.getLiteral());
            }
        });
        return text.toString().toLowerCase(Locale.ROOT).strip().replaceAll("[^\\p{L}\\p{N}-]+", "-");
    }
}
