/// The clinical arithmetic of the ward, apart from everything else, so that it can be read and proven alone.
module homeward.earlywarning {
    requires static transitive org.jspecify;

    exports homeward.earlywarning;
}
