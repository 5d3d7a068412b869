#pragma once

#include <functional>
#include <stdexcept>
#include <string>

#include "throughline/journey/error.h"
#include "throughline/journey/journey.h"

// What holds of every outcome, whatever the input was.

namespace throughline::fuzz {

/// A rule of a target that an input broke.
class Broken : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

void require(bool holds, const std::string& rule);

/// The error is one line of sound UTF-8 without control characters, and says something.
void requireOneLine(const journey::Error& error);

/// True where the function went through, false where it refused in one line. Nothing but
/// journey::Error is a refusal.
bool isAccepted(const std::function<void()>& function);

/// The map keeps every rule, and its JSON document leads back to the same map.
void requireSound(const journey::Journey& journey);

}  // namespace throughline::fuzz
