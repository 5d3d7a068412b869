#include "known_keys.h"

#include "throughline/exchange/parse_json.h"
#include "throughline/exchange/record_json.h"

namespace throughline::exchange {

using journey::FieldRole;
using journey::Kind;
using nlohmann::json;

KnownKeys::KnownKeys(Kind kind, bool lists, const journey::Place& place) {
  for (const journey::Field& field : describe(kind).fields) {
    if (field.role != FieldRole::content || field.key == place.fixedField) continue;
    // A map as it stood stands in documents alone, like lists.
    if (lists || field.type != journey::FieldType::kept_map) add(field.inDocument);
  }
  if (!lists) return;
  for (const Kind held : journey::kAllKinds) {
    const auto holder = describe(held).holder;
    if (holder ? *holder != kind : kind != Kind::map) continue;
    for (const journey::Place& list : describe(held).places) add(list.path);
  }
}

void KnownKeys::add(std::string_view dotted) {
  for (auto dot = dotted.find('.'); dot != std::string_view::npos;
       dot = dotted.find('.', dot + 1)) {
    m_keys.emplace(dotted.substr(0, dot), Holds::object);
  }
  m_keys.emplace(dotted, Holds::value);
}

void KnownKeys::check(const json& object, const std::string& where,
                      const std::function<void(const std::string&)>& unknown) const {
  check(object, "", where, unknown);
}

void KnownKeys::check(const json& object, const std::string& prefix, const std::string& where,
                      const std::function<void(const std::string&)>& unknown) const {
  requireObject(object, where);
  for (const auto& [key, value] : object.items()) {
    const bool dotted = key.find('.') != std::string::npos;
    const auto known = dotted ? m_keys.end() : m_keys.find(prefix + key);
    if (known == m_keys.end()) {
      unknown(pathTo(where, key));
    } else if (known->second == Holds::object) {
      check(value, prefix + key + ".", pathTo(where, key), unknown);
    }
  }
}

}  // namespace throughline::exchange
