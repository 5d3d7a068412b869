#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::store {

/// Files in the data folder of a map that belong to one program while it runs, and say under
/// "map" which map they are of: PREFIX1.json, PREFIX2.json …

/// The first name that is free.
[[nodiscard]] std::filesystem::path freeNameIn(const std::filesystem::path& folder,
                                               std::string_view prefix);

/// Calls `take` with each file but `own` that is about the map at `map`, or about one that is
/// gone from where it lay, in the order of their names. What `take` throws about a file
/// passes it over.
void eachLeftFile(
    const std::filesystem::path& folder, std::string_view prefix, const std::filesystem::path& map,
    const std::filesystem::path& own,
    const std::function<void(const std::filesystem::path&, const nlohmann::json&)>& take);

/// Writes the document safely, for its owner alone. What is no UTF-8 is replaced.
void writeLeftFile(const std::filesystem::path& path, const nlohmann::json& document);

}  // namespace throughline::store
