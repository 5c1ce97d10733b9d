package crm.platform.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FilterTreeTest {

    private static final ListFields FIELDS =
            ListFields.of("t").text("name", "t.name").text("colour", "t.colour").wholeNumber("rank", "t.rank");

    @Test
    void aTreeHasTheOrderAndNestingOfTheFilter() {
        assertEquals(
                "and(name=='ada', or(colour=in=('red','blue'), rank=gt='3'))",
                text(Filter.parse("name==ada;(colour=in=(red,blue),rank=gt=3)", FIELDS)
                        .tree()));
    }

    @Test
    void aComparisonKnowsItsFieldAndIsAFilterOfItsOwn() {
        var part = Filter.parse("name==ada;rank=gt=3", FIELDS).tree().parts().get(1);

        assertEquals("rank", part.field().name());
        assertEquals("t.rank > :p0", part.filter().toHql(new Parameters()));
        assertNull(part.operator());
        assertEquals(text(part), text(part.filter().tree()));
    }

    private static String text(FilterTree tree) {
        return tree.operator() == null
                ? tree.comparison()
                : tree.parts().stream()
                        .map(FilterTreeTest::text)
                        .collect(Collectors.joining(", ", tree.operator() + "(", ")"));
    }
}
