#pragma once

#include <string>
#include <string_view>

#include "throughline/exchange/data_uri.h"
#include "throughline/journey/intents/clip.h"

// A clip as JSON, for the clipboard. Every content field goes by its key, so one
// that is added later is copied too; references go by the name of what they mean,
// pictures as data URIs.

namespace throughline::exchange {

/// {"format":"throughline.clip","records":[{"kind":"touchpoint","fields":{…},
/// "holds":[…]}],"joins":[{"kind":"link","fields":{…},"joined":{"from":0,"to":1}}],
/// "named":[…]}, where "joined" counts the records of "records" from 0.
[[nodiscard]] std::string clipToJson(const journey::Clip& clip);

/// Reads what clipToJson wrote, checked like any input: throws Error(input) also
/// for a kind that cannot be copied. A field that is missing keeps its default,
/// an unknown one is left out.
[[nodiscard]] journey::Clip clipFromJson(std::string_view text, const TakeImage& take = {});

}  // namespace throughline::exchange
