//! One way of citing rules for every word that can cite one.

/// Registers a word three times: with its arguments alone, with the id of a rule, and with the
/// id and a reason. The rule comes last in `$add`.
macro_rules! cited {
    ($engine:ident, $word:expr, $add:ident($($arg:ident: $type:ty),*)) => {{
        let add = $add.clone();
        $engine.register_fn($word, move |ctx: rhai::NativeCallContext, $($arg: $type),*| {
            add($($arg,)* crate::script::api::draft::rule(&ctx, &[])?)
        });
        let add = $add.clone();
        $engine.register_fn(
            $word,
            move |ctx: rhai::NativeCallContext, $($arg: $type,)* id: rhai::ImmutableString| {
                add($($arg,)* crate::script::api::draft::rule(&ctx, &[id])?)
            },
        );
        let add = $add.clone();
        $engine.register_fn(
            $word,
            move |ctx: rhai::NativeCallContext,
                  $($arg: $type,)*
                  id: rhai::ImmutableString,
                  why: rhai::ImmutableString| {
                add($($arg,)* crate::script::api::draft::rule(&ctx, &[id, why])?)
            },
        );
    }};
}
