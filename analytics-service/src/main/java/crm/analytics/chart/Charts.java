package crm.analytics.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes pictures of figures. */
@ApplicationScoped
public class Charts {

    private static final String SVG = "http://www.w3.org/2000/svg";

    Charts() {
        // A service has no screen, even where the environment names one.
        System.setProperty("java.awt.headless", "true");
    }

    /** @throws ChartsUnavailable if this installation cannot draw */
    public byte[] png(Figure figure, ChartSize size) {
        var painter = new ChartPainter(ChartFonts.available(), size);
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try (var picture = new ByteArrayOutputStream()) {
            painter.paint(figure, graphics);
            ImageIO.write(image, "png", picture);
            return picture.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            graphics.dispose();
        }
    }

    /**
     * The letters are shapes, so that the picture is the same whatever fonts its reader has; title, details and what the axes
     * are stand there as text for those who have it read to them.
     *
     * @throws ChartsUnavailable if this installation cannot draw
     */
    public byte[] svg(Figure figure, ChartSize size) {
        var painter = new ChartPainter(ChartFonts.available(), size);
        var document = document();
        var graphics = new SVGGraphics2D(SVGGeneratorContext.createDefault(document), true);
        graphics.setSVGCanvasSize(new Dimension(size.width(), size.height()));
        painter.paint(figure, graphics);
        return written(described(graphics.getRoot(), painter.fitted(figure), size));
    }

    /** Batik's own writing would name a DTD on another server, which some readers fetch. */
    private static byte[] written(Element root) {
        try (var picture = new ByteArrayOutputStream()) {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(picture));
            return picture.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element described(Element root, Figure figure, ChartSize size) {
        root.setAttributeNS(null, "viewBox", "0 0 " + size.width() + " " + size.height());
        root.setAttributeNS(null, "role", "img");
        var words = new ArrayList<>(figure.caption().details());
        words.addAll(figure.axes());
        words.add(figure.caption().footer());
        add(root, "desc", String.join("; ", words));
        add(root, "title", figure.caption().title());
        return root;
    }

    private static void add(Element root, String name, String text) {
        var element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setTextContent(text);
        root.insertBefore(element, root.getFirstChild());
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
