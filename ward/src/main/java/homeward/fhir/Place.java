package homeward.fhir;

import tools.jackson.core.TokenStreamContext;

/// Where in a message something stands, as FHIRPath: `Bundle.entry[3].resource.valueQuantity.unit`.
final class Place {
    private Place() {}

    /// @param start what the outermost object is called
    static String of(TokenStreamContext context, String start) {
        var path = new StringBuilder();
        for (var at = context; at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inArray()) {
                path.insert(0, "[" + Math.max(at.getCurrentIndex(), 0) + "]");
            } else if (at.currentName() != null) {
                path.insert(0, "." + shortened(at.currentName()));
            }
        }
        return path.insert(0, start).toString();
    }

    /// Names that are not FHIR's own could be anything, so no more than a little of them is repeated.
    private static String shortened(String name) {
        return name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c)) && name.length() <= 40 ? name : "?";
    }
}
