package banyan.units;

/** The languages answers come in. */
public enum Lang {
    ZH,
    EN
}
