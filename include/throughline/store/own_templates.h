#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "throughline/exchange/templates.h"
#include "throughline/journey/error.h"
#include "throughline/store/services.h"

// Templates of the user's own: files in a folder of the user's data, one for each.

namespace throughline::store {

struct OwnTemplate {
  exchange::Template content;
  std::filesystem::path file;
};

struct OwnTemplates {
  std::vector<OwnTemplate> templates;  ///< by their names
  std::vector<journey::Error> faults;  ///< of files that could not be read
};

[[nodiscard]] OwnTemplates ownTemplates(const Services& services);

/// The template that is called so, compared folded: one of the program's, else of the user's.
[[nodiscard]] std::optional<exchange::Template> templateNamed(const Services& services,
                                                              const std::string& name);

/// What is wrong with the name of a template of one's own; nothing: it can be kept.
[[nodiscard]] std::optional<journey::Message> nameFault(const std::string& name);

/// Keeps the map as a template. One of the user's own with this name is replaced. Throws Error.
void keepTemplate(const Services& services, const std::string& name, const journey::Journey& map,
                  journey::Date today);

/// Throws Error where the file stays.
void removeTemplate(const OwnTemplate& own);

}  // namespace throughline::store
