# holds CASE sql|plans: is the server one of those that the case has this for, as its file versions says?
holds() {
    local what first last
    major=${major:-$(($(psql -qXAt -d postgres -c 'SHOW server_version_num') / 10000))}
    [ -f "$1/versions" ] || return 0
    while read -r what first last; do
        [ "$what" != "$2" ] || { [ "$major" -ge "$first" ] && [ "$major" -le "$last" ]; return; }
    done <"$1/versions"
    return 0
}
