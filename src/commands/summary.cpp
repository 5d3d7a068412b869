#include "summary.h"

namespace throughline::commands {

std::string summary(const journey::Journey& journey) {
  std::string text;
  for (const journey::Kind kind :
       {journey::Kind::stage, journey::Kind::touchpoint, journey::Kind::link}) {
    const std::size_t count = journey.count(kind);
    text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(kindName(kind)) +
            (count == 1 ? "" : "s");
  }
  return text;
}

}  // namespace throughline::commands
