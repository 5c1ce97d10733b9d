package crm.marketing.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example.com",
                "HTTP://shop.example.com:8443/a?b=1&amp;c=2#d",
                "https://shop.example.com/für-sie",
                "https://shop.example.com/?a=1&b=2"
            })
    void aFixedAddressIsFollowed(String address) {
        assertEquals(List.of(address), Links.of("<p><A class=\"x\" href = \"" + address + "\">x</A></p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example.com/a|b",
                "https://shop.example.com/100%",
                "https://shop.example.com/[a]",
                "https://shop.example.com/&#97;",
                "https://shop.example.com/{discount}",
                "https://{discount}.example.com/",
                "https://shop.example.com/a b",
                "https:///a",
                "https:a",
                "javascript:alert(1)",
                "mailto:a@example.com"
            })
    void whatIsNoneIsLeftAsItIs(String address) {
        assertEquals(List.of(), Links.of("<a href=\"" + address + "\">x</a>"));
    }
}
