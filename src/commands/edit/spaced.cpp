#include "edit/spaced.h"

namespace throughline::commands {

std::string spaced(const nlohmann::ordered_json& json) {
  if (!json.is_structured()) return json.dump();
  const bool isObject = json.is_object();
  std::string text;
  for (const auto& [key, value] : json.items()) {
    if (!text.empty()) text += ", ";
    if (isObject) text += nlohmann::json(key).dump() + ": ";
    text += spaced(value);
  }
  return isObject ? "{" + text + "}" : "[" + text + "]";
}

}  // namespace throughline::commands
