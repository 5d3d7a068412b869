#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace throughline::commands {

/// JSON on one line with a space after each colon and comma, as the contract
/// shows an answer: {"ok": true, "seq": 7}.
[[nodiscard]] std::string spaced(const nlohmann::ordered_json& json);

}  // namespace throughline::commands
