# Of each pair: did exactly its attribute differ, and was it changed in place? Reads the pairs,
# the plan's changes, the objects before and after.
# The members of a set, sorted.
function words(set,    word, list, n, i, out) {
    n = 0
    for (word in set) {
        for (i = n++; i > 0 && list[i] > word; i--) list[i + 1] = list[i]
        list[i + 1] = word
    }
    out = ""
    for (i = 1; i <= n; i++) out = out (i > 1 ? ", " : "") list[i]
    return out
}
# Is the pair's name a word of the text?
function about(text, name,    at, rest) {
    return text ~ ("(^|[^a-z0-9_])" name "([^a-z0-9_]|$)")
}
FNR == 1 { file++ }
file == 1 {
    order[++n] = $1
    attribute[$1] = $2
    want[$1] = way == "forth" ? $3 : $4
    besides[$1] = $5
    instead[$1] = $8
    alias[$1] = $7 == "" ? $1 : $7
    if ($6 != "" && way == "back") skipped[$1] = 1
    next
}
file == 2 { change[++n_changes] = $1; kind[n_changes] = $2; operation[n_changes] = $3; differs[n_changes] = $4; next }
file == 3 { oid[$1, $2] = $3; stored[$1, $2] = $4; next }
($1, $2) in oid {
    what = oid[$1, $2] != $3 ? "anew " $1 : stored[$1, $2] != $4 && $1 != "sequence" ? "rewritten " $1 : ""
    if (what != "") { changed[++n_changed] = what; changed_name[n_changed] = $2 }
}
END {
    for (p = 1; p <= n; p++) {
        name = order[p]
        if (name in skipped) continue
        split("", seen); split("", made); bad = ""
        for (c = 1; c <= n_changes; c++) {
            if (!about(change[c], name) && !about(change[c], alias[name])) continue
            m = split(differs[c], attr, " ")
            for (i = 1; i <= m; i++) seen[kind[c] "." attr[i]] = 1
            if (index(attribute[name], ".") == 0 && kind[c] == attribute[name]) seen[operation[c] " " kind[c]] = 1
        }
        for (c = 1; c <= n_changed; c++)
            if (about(changed_name[c], name) || about(changed_name[c], alias[name])) made[changed[c]] = 1
        differences = words(seen)
        if (index(attribute[name], ".") == 0) expected = (way == "forth" ? "create " : "drop ") attribute[name]
        else expected = instead[name] != "" ? instead[name] : attribute[name]
        if (besides[name] != "") {
            split("", both)
            both[expected] = 1
            m = split(besides[name], attr, /, */)
            for (i = 1; i <= m; i++) both[attr[i]] = 1
            expected = words(both)
        }
        if (differences != expected) bad = bad "    differs: " differences "; not " expected "\n"
        result = words(made)
        if (result == "") result = "in place"
        if (result != want[name]) bad = bad "    " result "; not " want[name] "\n"
        printf "%s - %s: %s: %s\n%s", bad == "" ? "ok" : "not ok", way, name, result, bad
        if (bad != "") failed = 1
    }
    exit failed + 0
}
