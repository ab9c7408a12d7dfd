# awk -F'\t' -f run_rows.awk BEFORE AFTER: what became of the rows (see run_rows.sql). A column is known again by its
# name, else, renamed, by its address; one that is gone was dropped. As many rows as before, as many values,
# and under the same type the same values. -v other="TABLE ..." leaves those out.
FNR == 1 { file++ }
file == 2 { after[$2] = after[$1] = $0; next }
{ before[$2] = $0 }
END {
    split(other, names, " ")
    for (i in names) skip[names[i]] = 1
    for (name in before) {
        split(before[name], old, FS)
        table = name
        sub(/\.[^.]*$/, "", table)
        if (old[4] == 0 || table in skip || !((name in after) || (old[1] in after))) continue
        split((name in after) ? after[name] : after[old[1]], new, FS)
        if (new[4] != old[4]) print name ": " old[4] " rows, now " new[4]
        else if (new[5] != old[5]) print name ": " old[5] " values, now " new[5]
        else if (new[3] == old[3] && new[6] != old[6]) print name ": other values"
    }
}
