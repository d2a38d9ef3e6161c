package homeward.vocabulary;

import java.util.regex.Pattern;

/// The code of an organisation of the health service. Source: NHS Organisation Data Service: capitals and digits.
public record OdsCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3,10}");

    public OdsCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an ODS code");
        }
    }
}
