package crm.bench.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void areAsManyAsTheScriptDrawsFrom() {
        assertTrue(Names.given().size() >= 299, "given names");
        assertTrue(Names.family().size() >= 5199, "family names");
        assertEquals(8, Names.hanGiven().size());
        assertEquals(6, Names.hanFamily().size());
    }

    @Test
    void areFoundWithoutAccentsAndWordByWord() {
        assertEquals(List.of("jurna", "marie"), Names.words("Jürna-Marie"));
    }

    @Test
    void inChineseAreFoundByCharactersAndPairs() {
        assertEquals(List.of("小", "小明", "明"), Names.words("小明"));
    }
}
