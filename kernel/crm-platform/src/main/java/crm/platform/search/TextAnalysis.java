package crm.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Splits text into words by Unicode's rules and folds them. */
final class TextAnalysis extends Analyzer {

    /** For what is stored: single characters count beside the pairs, so that one character finds too. */
    static final TextAnalysis STORED = new TextAnalysis(true);

    /** For what is asked: a pair is enough where there is one. */
    static final TextAnalysis ASKED = new TextAnalysis(false);

    /** Unicode would leave {@code anna.weber} and {@code o'neill} in one piece. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final int SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final boolean singles;

    private TextAnalysis(boolean singles) {
        this.singles = singles;
    }

    /** In the order of the text. */
    List<String> words(String text) {
        if (text == null) {
            return List.of();
        }
        try (var stream = tokenStream("", BETWEEN_WORDS.matcher(text).replaceAll(" "))) {
            return words(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(TokenStream stream) throws IOException {
        var words = new ArrayList<String>();
        var word = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
            words.add(word.toString());
        }
        stream.end();
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var folded = new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(source)));
        return new TokenStreamComponents(source, new CJKBigramFilter(folded, SCRIPTS, singles));
    }
}
