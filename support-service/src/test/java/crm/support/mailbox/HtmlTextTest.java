package crm.support.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello                                       | Hello
            <b>Hel</b>lo <i>you</i>                     | Hello you
            a &lt;b&gt; &amp;amp; &uuml;&#252;&#xfc;    | a <b> &amp; üüü
            1 < 2 & 3 > 2                               | 1 < 2 & 3 > 2
            <a title="a > b" href="x">link</a>          | link
            <!-- <p>no</p> -->yes                       | yes
            <SCRIPT>if (a < b) {}</Script >yes          | yes
            <style>p                                    | ''
            <p                                          | ''
            &#0;&#xffffffff;&nonsense;                  | &#0;&#xffffffff;&nonsense;
            """)
    void isPlain(String html, String text) {
        assertEquals(text, HtmlText.of(html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "&nbsp;",
                "<",
                "<a \"",
                "<a '>\"",
                "<a \">\"",
                "<!--",
                "<script",
                "</",
                "&nbsp;\n",
                "\n",
                " "
            })
    void takesNoLongerForWhatIsMeantToTakeLong(String repeated) {
        var hostile = repeated.repeat(1_600_000 / repeated.length());
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> HtmlText.of(hostile));
    }

    @Test
    void keepsLinesAndParagraphs() {
        assertEquals(
                "Hello,\n\nit is\nbroken.\n\n- cup\n- plate",
                HtmlText.of("<p>Hello,</p>\n<p>it   is<br>broken.</p><ul><li>cup</li><li>plate</li></ul>"));
    }
}
