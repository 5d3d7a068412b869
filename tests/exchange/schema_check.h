#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace throughline::exchange {

/// Checks a document against the part of JSON Schema 2020-12 that our schema
/// uses; a keyword that is not known here is a fault of its own. Gives the
/// first fault with its path.
[[nodiscard]] std::optional<std::string> schemaFault(const nlohmann::json& schema,
                                                     const nlohmann::json& document);

}  // namespace throughline::exchange
