# Reads pairs and prints, a line each: name, attribute, what is made anew forth, back, what
# differs besides, "yes" where the pair goes forth only. Writes into work:
# old/NAME.sql and new/NAME.sql for psql, oldfiles/ and newfiles/ for reconcile, rows/.
function put(folder, line) {
    gsub(/PAIR/, name, line)
    print line >(work "/" folder "/" name ".sql")
}
# side: "-", "+" or " " for both. Where there is no way back, the new files stay.
function side_of(side, line) {
    if (side != "+") put("old", line)
    if (side != "-") { put("new", line); put("newfiles", line) }
    if (side != (one_way == "" ? "+" : "-")) put("oldfiles", line)
}
function clauses(text,    n, i, part, words) {
    forth = back = "in place"; besides = ""; one_way = object = instead = ""; back_said = 0; since = 0; until = 99
    n = split(text, part, /; */)
    for (i = 1; i <= n; i++) {
        words = part[i]
        if (words ~ /^since /) since = substr(words, 7) + 0
        else if (words ~ /^until /) until = substr(words, 7) + 0
        else if (words ~ /^with /) besides = substr(words, 6)
        else if (words ~ /^back /) { back = substr(words, 6); back_said = 1 }
        else if (words == "not here") since = 99
        else if (words ~ /^as /) instead = substr(words, 4)
        else if (words ~ /^of /) object = substr(words, 4)
        else if (words ~ /^forth only/) one_way = "yes"
        else if (words != "") forth = words
    }
    if (!back_said) back = forth
}
function finish() {
    if (name != "" && used) print name, attribute, forth, back, besides, one_way, object, instead
}
BEGIN { OFS = "\t" }
/^= / {
    finish()
    header = substr($0, 3)
    text = ""
    if ((at = index(header, ": ")) > 0) { text = substr(header, at + 2); header = substr(header, 1, at - 1) }
    attribute = header
    sub(/\/.*/, "", attribute)
    name = header ~ /[.]/ ? header : header "_itself"
    gsub(/[.\/ ]/, "_", name)
    if (name in seen) { print FILENAME ": " header " twice" >"/dev/stderr"; exit 1 }
    seen[name] = 1
    clauses(text)
    split(attribute, part_of, ".")
    used = (only == "  " || index(only, " " header " ") || index(only, " " part_of[1] " ")) && major >= since && major <= until
    if (used) {
        side_of(" ", "CREATE SCHEMA PAIR;\nSET search_path = PAIR;")
        put("rows", "SET search_path = PAIR;")
    }
    next
}
/^#/ || /^$/ || !used { next }
/^! / { put("rows", substr($0, 3)); next }
/^[-+ ] / { side_of(substr($0, 1, 1), substr($0, 3)); next }
{ print FILENAME ":" FNR ": what is this?" >"/dev/stderr"; exit 1 }
END { finish() }
