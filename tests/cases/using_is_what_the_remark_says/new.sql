CREATE TABLE m (
    id integer PRIMARY KEY,
    -- @using flag <> 0
    flag boolean,
    doc jsonb DEFAULT '{}', -- @using doc::jsonb
    day date, -- @using to_date(day, 'DD.MM.YYYY')
    tags text[] DEFAULT '{a,b}' -- @using string_to_array(tags, ',')
);
