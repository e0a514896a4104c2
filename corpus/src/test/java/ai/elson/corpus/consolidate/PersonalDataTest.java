package ai.elson.corpus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My SSN is 219-09-9999, what is my benefit?|a social security number",
                "SSN 219 09 9999.|a social security number",
                "Charge 4111 1111 1111 1111 please|a card number",
                "Card 4111111111111111, exp 12/27|a card number",
                "Amex 3782-822463-10005?|a card number",
                "Mastercard 5555-5555-5555-4444.|a card number",
                "Write to jane.roe+tax@mail.firm.co.uk about it|an e-mail address",
                "jroe@bank.com|an e-mail address",
                "Call me at (212) 736-5000 today|a telephone number",
                "Call 212-736-5000.|a telephone number",
                "+1 415.736.5000 is mine|a telephone number",
                "1-415-736-5000|a telephone number",
                "Wire to DE89 3704 0044 0532 0130 00 now|a bank account number",
                "IBAN GB82WEST12345698765432|a bank account number",
                "I live at 742 Evergreen Terrace, is it deductible?|a street address",
                "1600 W Maple Tree Lane|a street address",
                "Deed to 12 Oak St., Springfield|a street address",
                "Send it to 350 5th Avenue, New York|a street address",
                "My house at 4B Elm Road burned|a street address",
            })
    void data_of_a_person_are_found(String text, String kind) {
        assertThat(PersonalData.find(text)).as(text).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$1,234,567,890.12 over 2024-2025 at 6.125%",
                "Revenue rose from 4,111,111,111,111,111 to 5,000,000,000,000,000",
                "A budget of 4500000000000000 dollars",
                "$4111111111111111 of debt",
                "CUSIP 037833100 and ISIN US0378331005",
                "CIK 0000320193, accession 0000320193-24-000123",
                "EIN 12-3456789 on Form 941",
                "Call 1-800-829-1040 for the IRS",
                "1-800-MEDICARE (1-800-633-4227)",
                "(888) 736-5000 is free of charge",
                "In the story she dials 212-555-0142",
                "Years 2019 2020 2021 2022 2023",
                "Rev. Proc. 2025-32, section 4.14; 26 USC 401(a)(17)(B)",
                "17 CFR 240.10b-5 and 29 CFR 2550.408b-2",
                "Between 2024-01-15 and 2025-12-31",
                "Routing 021000021",
                "900-12-3456 is a taxpayer number of another kind",
                "000-12-3456 and 219-00-1234",
                "Flows: -1000 300 400 500 600 700 800",
                "Dow Jones rose 350 points on Wall Street",
                "5 Wall Street firms, 500 Main Street businesses",
                "He drives 30 miles on a Court order",
                "25 percent of Park Place Hotel and 3 Road bonds",
                "Mail info@example.com for the sample",
                "Strike @ 45, 3 contracts @ $2.10",
                "4111 1111 1111 1112",
                "Grow $100 to $212.736.500 in 30 years",
                "shares 123-45-678",
                "1,500 Treasury Street-name shares",
                "10 Year Note yields 4.25%"
            })
    void figures_of_finance_raise_no_alarm(String text) {
        assertThat(PersonalData.find(text)).as(text).isEmpty();
    }
}
