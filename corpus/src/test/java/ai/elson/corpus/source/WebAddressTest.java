package ai.elson.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    /// One address a line: the host, the path and the parameters that are read from it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            nullValues = "-",
            textBlock =
                    """
                    https://www.irs.gov/publications/p17         | irs.gov                | publications/p17     | ''
                    HTTPS://WWW.IRS.GOV/Pub/IRS-PDF/F709.PDF     | irs.gov                | pub/irs-pdf/f709     | ''
                    irs.gov/forms-pubs/about-form-709            | irs.gov                | forms-pubs/about-form-709 | ''
                    //ssa.gov/oact                               | ssa.gov                | oact                 | ''
                    https://ssa.gov:8443/oact/                   | ssa.gov                | oact                 | ''
                    https://reader:secret@ssa.gov/oact           | ssa.gov                | oact                 | ''
                    https://irs.gov@phish.net/oact               | phish.net              | oact                 | ''
                    https://bücher.de/a                          | xn--bcher-kva.de       | a                    | ''
                    https://xn--bcher-kva.de/a                   | xn--bcher-kva.de       | a                    | ''
                    https://m.bankrate.com/loans                 | bankrate.com           | loans                | ''
                    https://www2.deloitte.com/tax                | deloitte.com           | tax                  | ''
                    https://ssa.gov./oact                        | ssa.gov                | oact                 | ''
                    https://a.com/x?utm_source=n&id=7&gclid=9    | a.com                  | x                    | 7
                    https://a.com/x?UTM_Medium=m                 | a.com                  | x                    | ''
                    https://a.com/x?q=Roth%20IRA#top             | a.com                  | x                    | roth ira
                    https://a.com/x?a=1;b=2                      | a.com                  | x                    | 1/2
                    https://a.com/100%-match                     | a.com                  | 100%-match           | ''
                    https://a.com//x///y/                        | a.com                  | x/y                  | ''
                    https://a.com/estate%20tax.html              | a.com                  | estate tax           | ''
                    https://a.com                                | a.com                  | ''                   | ''
                    """)
    void an_address_is_read_in_its_parts(String url, String host, String path, String query) {
        WebAddress address = WebAddress.of(url).orElseThrow();

        assertThat(address.host()).isEqualTo(host);
        assertThat(String.join("/", address.path())).isEqualTo(path);
        assertThat(String.join("/", address.query())).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mailto:info@irs.gov",
                "ftp://ftp.irs.gov/readme.txt",
                "javascript:void(0)",
                "http://192.168.1.10/admin",
                "http://[::1]/admin",
                "http://localhost/",
                "http:///path",
                "https://a..com/",
                "see the IRS page"
            })
    void what_leads_to_no_public_page_is_none(String url) {
        assertThat(WebAddress.of(url)).isEmpty();
    }

    @Test
    void a_host_lies_under_itself_and_its_parents_and_under_no_look_alike() {
        WebAddress address = WebAddress.of("https://taxpayeradvocate.irs.gov/a").orElseThrow();

        assertThat(address.under("irs.gov")).isTrue();
        assertThat(address.under("taxpayeradvocate.irs.gov")).isTrue();
        assertThat(address.under("rs.gov")).isFalse();
        assertThat(address.inFolder(List.of("a"))).isTrue();
        assertThat(address.inFolder(List.of("a", "b"))).isFalse();
    }
}
