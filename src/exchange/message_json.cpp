#include "throughline/exchange/message_json.h"

#include "throughline/exchange/parse_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::exchange {

namespace {

using journey::Argument;
using journey::Message;
using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char* kCode = "code";
constexpr const char* kArguments = "arguments";

ordered_json listOf(const Message& message) {
  struct Write {
    ordered_json operator()(const std::string& text) const { return text; }
    ordered_json operator()(std::int64_t number) const { return number; }
    ordered_json operator()(const journey::Figure& figure) const { return figure.english; }
    ordered_json operator()(const Message& inner) const {
      return {{kCode, inner.wording()->code}, {kArguments, listOf(inner)}};
    }
  };
  ordered_json list = ordered_json::array();
  for (const Argument& argument : message.arguments()) {
    list.push_back(std::visit(Write{}, argument.value));
  }
  return list;
}

std::optional<Message> labelOf(std::string_view code, const json& arguments);

std::optional<Argument> argumentOf(const json& found) {
  if (found.is_string()) return Argument(found.get<std::string>());
  if (found.is_number_integer()) return Argument(found.get<std::int64_t>());
  if (!found.is_object() || found.size() != 2 || !found.contains(kCode) ||
      !found.contains(kArguments) || !found[kCode].is_string()) {
    return std::nullopt;
  }
  auto inner = labelOf(found[kCode].get_ref<const std::string&>(), found[kArguments]);
  return inner ? std::optional<Argument>(std::move(*inner)) : std::nullopt;
}

std::optional<Message> labelOf(std::string_view code, const json& arguments) {
  const journey::Wording* wording = journey::messages::labelCode(code);
  if (!wording || !arguments.is_array() || arguments.size() != wording->arity) return std::nullopt;
  std::vector<Argument> list;
  for (const json& each : arguments) {
    auto argument = argumentOf(each);
    if (!argument) return std::nullopt;
    list.push_back(std::move(*argument));
  }
  return Message(*wording, std::move(list));
}

}  // namespace

std::string argumentsToJson(const Message& label) { return listOf(label).dump(); }

std::optional<Message> labelFromJson(std::string_view code, std::string_view arguments) {
  try {
    return labelOf(code, parseJson(arguments));
  } catch (const journey::Error&) {
    return std::nullopt;
  }
}

}  // namespace throughline::exchange
