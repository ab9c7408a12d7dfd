# What expect.json says of a case against its plan.json: a line for each thing that does not hold.
# jq -r --slurpfile expect expect.json -f shapes.jq plan.json
#
# A shape is a piece of a step's SQL (any blank is as good as another), or an object whose every
# member the step has: "sql" a piece of its SQL, "hazard" one of its hazards, the rest as in plan.json.
def plain: gsub("\\s+"; " ");

def has_shape($shape):
    . as $step
    | if $shape | type == "string" then .sql | plain | contains($shape | plain)
      else $shape | to_entries | all(
          .key as $key | .value as $value
          | if $key == "sql" then $step.sql | plain | contains($value | plain)
            elif $key == "hazard" then any($step.hazards[]; .class == $value)
            elif $step | has($key) then $step[$key] == $value
            else error("expect.json: a step has no \($key)") end)
      end;

def numbers($shape): [.steps[] | select(has_shape($shape)) | .number];
def transaction($number): .steps[] | select(.number == $number) | .transaction;

. as $plan
| $expect[0] as $expect
| ($expect | keys - ["for", "must", "never", "order", "apart", "steps", "remarks", "seed", "other_rows"] | .[]
    | "expect.json says \(.), which nothing reads"),
($expect | select(.for == null) | "expect.json does not say what the case is for"),
($expect.must // [] | .[] | . as $shape | select($plan | numbers($shape) == [])
    | "no step has the shape \($shape)"),
($expect.never // [] | .[] | . as $shape | $plan | numbers($shape)[]
    | "step \(.) has the shape \($shape)"),
# Each after the one before it.
($expect.order // [] | . as $shapes
    | reduce range(length) as $i ({after: 0, words: []};
        . as $state | $shapes[$i] as $shape
        | [$plan | numbers($shape)[] | select(. > $state.after)] as $found
        | if $found == [] then .words += ["no step with the shape \($shape) follows step \(.after)"]
          else .after = $found[0] end)
    | .words[]),
($expect.apart // [] | [.[] | . as $shape | $plan | transaction(numbers($shape)[0])]
    | select(length != ($expect.apart // [] | length) or length != (unique | length))
    | "not each in a transaction of its own: \($expect.apart)"),
($expect.steps // empty | select(. < ($plan.steps | length))
    | "\($plan.steps | length) steps are more than \(.)"),
($expect.remarks // [] | .[] | . as $words
    | select(all($plan.remarks[]; (.message + " " + (.hint // "")) | contains($words) | not))
    | "no remark says \($words)")
