package crm.tables.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Few words tell little: what was written must be what is read, whichever encoding that takes. */
class EncodingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | 1,Müller",
                "windows-1252 | 1,Zoë",
                "windows-1252 | 1,Núñez",
                "windows-1252 | 1,Åström",
                "windows-1252 | 1,Lefèvre",
                "windows-1252 | 1,João",
                "windows-1252 | 1,10 €",
                "windows-1252 | Zürich Genève Nestlé José Núñez Björn Åström Ørsted € 10",
                "windows-1250 | 1,Nowak,Łódź;2,Wiśniewska,Kraków;3,Żółć,Gdańsk",
                "windows-1254 | 1,Yılmaz,İstanbul;2,Çağlar,Eskişehir;3,Şahin,Muğla",
                "windows-1251 | 1,Иванов,Москва",
                "ISO-8859-5   | 1,Иванов,Москва;2,Петрова,Санкт-Петербург",
                "IBM866       | 1,Иванов,Москва;2,Петрова,Санкт-Петербург",
                "KOI8-R       | 1,Иванов",
                "ISO-8859-7   | 1,Παπαδόπουλος,Αθήνα",
                "windows-1256 | 1,محمد,القاهرة",
                "GB18030      | 1,张伟",
                "GB18030      | No,姓名;1,王小明;2,李雷",
                "Shift_JIS    | 1,山田太郎;2,鈴木一郎",
                "Shift_JIS    | 1,ヤマダ タロウ",
                "windows-31j  | 1,髙橋,①番地;2,やまだ,よこはま",
                "EUC-JP       | 1,山田太郎,東京都千代田区;2,佐藤花子,大阪市",
                "EUC-KR       | 1,김철수",
                "Big5         | 1,陳大文",
                "UTF-8        | 1,Zoë",
                "UTF-8        | only ASCII",
            })
    void readsWhatWasWritten(String written, String text) throws IOException {
        var bytes = text.replace(';', '\n').getBytes(Charset.forName(written));

        var found = detected(bytes).orElseThrow();

        assertEquals(text.replace(';', '\n'), new String(bytes, found), found.name());
    }

    @Test
    void isNotMisledByMistakesInAText() throws IOException {
        var bytes = "Zoë\nLéa\nM\u0000ller\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0')] = (byte) 0xFC;

        assertEquals(Optional.of(StandardCharsets.UTF_8), detected(bytes));
    }

    @Test
    void findsWhatIsFarFromTheBeginning() throws IOException {
        var bytes = ("only ASCII\n".repeat(100_000) + "Jäger, Düsseldorf\n").getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(Optional.of(Charset.forName("windows-1252")), detected(bytes));
    }

    @Test
    void knowsWhatIsNoText() throws IOException {
        var bytes = new byte[10_000];
        new Random(7).nextBytes(bytes);

        assertEquals(Optional.empty(), detected(bytes));
    }

    private static Optional<Charset> detected(byte[] bytes) throws IOException {
        return Encodings.detect(new ByteArrayInputStream(bytes));
    }
}
