#include "throughline/store/services.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

#include "throughline/journey/text.h"

namespace throughline::store {

namespace fs = std::filesystem;

namespace {

// The full name where the system knows one ("Ana Weber,,," in the GECOS field).
std::string userName() {
  if (const passwd* entry = ::getpwuid(::geteuid())) {
    const std::string full = entry->pw_gecos ? entry->pw_gecos : "";
    const std::string name = journey::trimmed(full.substr(0, full.find(',')));
    return journey::shortened(name.empty() ? entry->pw_name : name, 200);
  }
  return "user " + std::to_string(::geteuid());
}

fs::path dataFolder() {
  const auto set = [](const char* name) {
    const char* value = std::getenv(name);
    return fs::path(value ? value : "");
  };
  // An XDG variable that holds no absolute path counts as not set.
  if (const fs::path data = set("XDG_DATA_HOME"); data.is_absolute()) return data / "throughline";
  if (const fs::path home = set("HOME"); home.is_absolute()) {
    return home / ".local" / "share" / "throughline";
  }
  return {};
}

}  // namespace

Services systemServices() {
  Services services;
  services.user = userName();
  services.holder = services.user;
  if (const fs::path data = dataFolder(); !data.empty()) {
    services.safetyFolder = data / "safety";
    services.templatesFolder = data / "templates";
  }
  return services;
}

}  // namespace throughline::store
