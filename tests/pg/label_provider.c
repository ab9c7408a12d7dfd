/*
 * A provider of security labels for the tests: takes any label for anything. Made without the
 * server's headers: what a module must say of itself (manual, 38.10.1) stands here as PostgreSQL
 * 15 to 17 have it. VERSION is the server's, 15.
 */
struct magic {
    int size, version, max_args, max_keys, name_length, float8_by_value;
    char abi[32];
};

struct address {
    unsigned class_id, object_id;
    int sub_id;
};

extern void register_label_provider(const char *, void (*)(const struct address *, const char *));
const struct magic *Pg_magic_func(void);
void _PG_init(void);

const struct magic *Pg_magic_func(void)
{
    static const struct magic magic = {
        sizeof(struct magic), VERSION * 100, 100, 32, 64, 1, "PostgreSQL"};
    return &magic;
}

static void relabel(const struct address *object, const char *label)
{
    (void)object, (void)label;
}

void _PG_init(void)
{
    register_label_provider("dummy", relabel);
}
