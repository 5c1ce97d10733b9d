package crm.bench.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names in the order of how common they are: some hundred given names, some thousand family names. */
public final class Names {
    private static final List<String> GIVEN_BEGINS = List.of(
            "An", "Mar", "Jo", "Li", "Ka", "Pe", "Mi", "Han", "So", "Ste", "Ro", "Da", "El", "Fe", "Lu", "Ni", "Ra",
            "The", "Va", "Jür");
    private static final List<String> GIVEN_ENDS = List.of(
            "na", "ter", "ka", "nas", "lia", "fan", "ra", "phie", "mon", "no", "na-Marie", "la", "lix", "ne", "gen");
    private static final List<String> FAMILY_BEGINS = List.of(
            "Mül", "Schmi", "Web", "Hoff", "Fisch", "Beck", "Berg", "Stein", "Wolf", "Lang", "Roth", "Kel", "Brand",
            "Hart", "Lind", "Nor", "Gra", "Krau", "Vogt", "Zim");
    private static final List<String> FAMILY_MIDDLES =
            List.of("", "en", "er", "el", "in", "ing", "ler", "den", "ber", "gen", "hol", "mer", "ste");
    private static final List<String> FAMILY_ENDS = List.of(
            "er", "mann", "dt", "bauer", "son", "hausen", "sky", "ini", "ez", "ow", "feld", "lein", "ard", "ström",
            "ic", "os", "ova", "ham", "ton", "well");
    private static final List<String> HAN_GIVEN = List.of("伟", "芳", "小明", "秀英", "建国", "美玲", "志强", "丽华");
    private static final List<String> HAN_FAMILY = List.of("王", "李", "张", "刘", "陈", "杨");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Names() {}

    public static List<String> given() {
        var names = new LinkedHashSet<String>();
        for (var end : GIVEN_ENDS) {
            GIVEN_BEGINS.forEach(begin -> names.add(begin + end));
        }
        return List.copyOf(names);
    }

    public static List<String> family() {
        var names = new LinkedHashSet<String>();
        for (var middle : FAMILY_MIDDLES) {
            for (var end : FAMILY_ENDS) {
                FAMILY_BEGINS.forEach(begin -> names.add(begin + middle + end));
            }
        }
        return List.copyOf(names);
    }

    /** Of the few customers whose names are written in Chinese. */
    public static List<String> hanGiven() {
        return HAN_GIVEN;
    }

    public static List<String> hanFamily() {
        return HAN_FAMILY;
    }

    /** The words that a name is found by, as the customer service stores them. */
    public static List<String> words(String name) {
        if (Character.isIdeographic(name.codePointAt(0))) {
            return pieces(name);
        }
        var folded =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return List.of(folded.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
    }

    /** Every character, and every pair. */
    private static List<String> pieces(String name) {
        var pieces = new ArrayList<String>();
        for (int at = 0; at < name.length(); at++) {
            pieces.add(name.substring(at, at + 1));
            if (at + 1 < name.length()) {
                pieces.add(name.substring(at, at + 2));
            }
        }
        return pieces;
    }
}
