#include "throughline/exchange/note_text.h"

#include <algorithm>

#include "tables/table_text.h"
#include "throughline/journey/description.h"
#include "throughline/journey/error.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

bool isBareControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

}  // namespace

std::string noteText(std::string_view bytes) {
  std::string text = journey::withNewlines(utf8TextOf(bytes));
  std::erase_if(text, isBareControl);
  const auto begin = text.find_first_not_of('\n');
  if (begin == std::string::npos) return {};
  text = text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
  const journey::Field& note = *journey::describe(journey::Kind::source).find("note");
  if (const auto fault = check(note, journey::Value(text))) {
    throw journey::Error(journey::Blame::input, "", *fault);
  }
  return text;
}

}  // namespace throughline::exchange
