#include "tree_builder.h"

#include <utility>

#include "syntax_fault.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/json.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Error;
using nlohmann::json;
namespace messages = journey::messages;

// 64 levels of "[0]" help nobody.
constexpr std::size_t kLongestPath = 60;

constexpr int kNumberOverflow = 406;

}  // namespace

std::string TreeBuilder::path() const {
  std::string path;
  for (const Level& level : m_open) {
    if (const auto* array = level.value->get_ptr<const json::array_t*>()) {
      const bool inside = &level != &m_open.back();
      path = pathTo(path, array->size() - (inside ? 1 : 0));
    } else {
      path = pathTo(path, level.key);
    }
  }
  return journey::shortened(path, kLongestPath);
}

json* TreeBuilder::store(json value) {
  if (++m_values > m_limits.values) {
    throw Error(Blame::input, path(), messages::tooManyValues(m_limits.values));
  }
  if (m_open.empty()) {
    m_root = std::move(value);
    return &m_root;
  }
  Level& level = m_open.back();
  if (auto* array = level.value->get_ptr<json::array_t*>()) {
    return &array->emplace_back(std::move(value));
  }
  *level.slot = std::move(value);
  return level.slot;
}

bool TreeBuilder::add(json value) {
  store(std::move(value));
  handOverLast();
  return true;
}

bool TreeBuilder::open(json value) {
  if (m_open.size() >= m_limits.depth) {
    throw Error(Blame::input, path(), messages::tooDeep(m_limits.depth));
  }
  json* stored = store(std::move(value));
  m_open.push_back({stored, {}, nullptr});
  return true;
}

bool TreeBuilder::close() {
  m_open.pop_back();
  handOverLast();
  return true;
}

void TreeBuilder::handOverLast() {
  if (!m_each || m_open.size() != 1) return;
  auto* list = m_root.get_ptr<json::array_t*>();
  if (list && !list->empty()) m_each(std::exchange(list->back(), nullptr), list->size() - 1);
}

bool TreeBuilder::key(std::string& name) {
  Level& level = m_open.back();
  auto& object = level.value->get_ref<json::object_t&>();
  const auto [slot, fresh] = object.try_emplace(name);
  level.key = std::move(name);
  if (!fresh) throw Error(Blame::input, path(), messages::keyTwice());
  level.slot = &slot->second;
  return true;
}

bool TreeBuilder::parse_error(std::size_t byte, const std::string& token,
                              const json::exception& exception) {
  if (exception.id == kNumberOverflow) {
    throw Error(Blame::input, path(), messages::numberTooLarge(journey::quotable(token)));
  }
  throw syntaxFault(exception, m_text, byte, m_firstLine);
}

}  // namespace throughline::exchange
