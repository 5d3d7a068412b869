#include "label_json.h"

#include "throughline/exchange/parse_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/text.h"

namespace throughline::store {

using journey::Argument;
using journey::Message;
using nlohmann::json;

namespace {

constexpr std::size_t kLongestArgument = 500;

json listOf(const std::vector<Argument>& arguments);

json argumentToJson(const Argument& argument) {
  if (const auto* number = std::get_if<std::int64_t>(&argument.value)) return *number;
  if (const auto* text = std::get_if<std::string>(&argument.value)) {
    return journey::shortened(*text, kLongestArgument);
  }
  const auto& message = std::get<Message>(argument.value);
  if (!message.wording()) return journey::shortened(message.text(), kLongestArgument);
  return {{"code", message.wording()->code}, {"arguments", listOf(message.arguments())}};
}

json listOf(const std::vector<Argument>& arguments) {
  json list = json::array();
  for (const Argument& argument : arguments) list.push_back(argumentToJson(argument));
  return list;
}

Message messageOf(const std::string& code, const json& arguments);

// Nothing where no message of ours can have had it.
std::optional<Argument> argumentFrom(const json& found) {
  if (found.is_number_integer()) return found.get<std::int64_t>();
  if (found.is_object()) {
    Message message =
        messageOf(found.value("code", std::string()), found.value("arguments", json::array()));
    return message.empty() ? std::nullopt : std::optional<Argument>(std::move(message));
  }
  const auto& text = found.get_ref<const std::string&>();
  return journey::hasControlCharacters(text) ? std::nullopt : std::optional<Argument>(text);
}

Message messageOf(const std::string& code, const json& arguments) {
  const journey::Wording* wording = journey::messages::labelCode(code);
  if (!wording || !arguments.is_array() || arguments.size() != wording->arity) return {};
  std::vector<Argument> read;
  for (const json& found : arguments) {
    auto argument = argumentFrom(found);
    if (!argument) return {};
    read.push_back(std::move(*argument));
  }
  return {*wording, std::move(read)};
}

}  // namespace

std::string codeOf(const Message& message) {
  return message.wording() ? std::string(message.wording()->code) : std::string();
}

std::string argumentsToJson(const Message& message) { return listOf(message.arguments()).dump(); }

Message messageFrom(const std::string& code, std::string_view arguments) {
  try {
    return messageOf(code, exchange::parseJson(arguments));
  } catch (const journey::Error&) {
    return {};
  } catch (const json::exception&) {
    return {};
  }
}

}  // namespace throughline::store
