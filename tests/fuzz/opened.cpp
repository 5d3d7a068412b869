#include "opened.h"

#include <filesystem>

#include "checks.h"
#include "support/files.h"
#include "support/map_services.h"
#include "support/temporary_folder.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/store/document.h"

namespace throughline::fuzz {

namespace {

namespace fs = std::filesystem;
using store::Document;

void look(const fs::path& path) {
  const auto document = Document::open(path, support::fixedServices(), store::Purpose::read);
  requireSound(document->journey());
  if (document->changedOutside()) (void)document->changesOutside();
  for (const auto& entry : document->history(100)) {
    if (entry.fault) requireOneLine(*entry.fault);
  }
}

bool isCalledSound(const fs::path& path) {
  const auto faults = store::verify(path, support::fixedServices());
  for (const auto& fault : faults) requireOneLine(fault);
  return faults.empty();
}

// Edits that need new pages and give some back.
void edit(const fs::path& path) {
  const auto document = Document::open(path, support::fixedServices());
  require(!document->changedOutside(), "what is called sound is as it was left");
  if (document->access().mode != store::Access::Mode::writable) return;
  for (int i = 0; i < 3; ++i) {
    const auto result = document->edit("Add", nullptr, [&](journey::Edit& edit) {
      journey::Persona persona;
      persona.name = "Persona " + std::to_string(i);
      persona.goals = std::string(4'000, 'g');
      persona.id.value = edit.freshId(journey::Kind::persona);
      putBefore(edit, persona);
    });
    require(result.done, "what is called sound can be edited: " +
                             (result.error ? std::string(result.error->what()) : ""));
  }
  require(document->undo().done, "an edit can be undone");
}

}  // namespace

void checkOpening(const std::string& file, const std::string& journal) {
  const support::TemporaryFolder folder;
  const fs::path path = folder / "map.journey";
  support::writeFile(path, file);
  if (!journal.empty()) support::writeFile(path.string() + "-journal", journal);
  const bool isOpened = isAccepted([&] { look(path); });
  bool isSound = false;
  if (!isAccepted([&] { isSound = isCalledSound(path); })) {
    require(!isOpened, "a map that opens can be verified");
    return;
  }
  require(isOpened || !isSound, "what is called sound opens");
  require(!journal.empty() || support::contentOf(path) == file, "looking changes no byte");
  if (!isSound || !isAccepted([&] { edit(path); })) return;
  require(isCalledSound(path), "what was sound is sound after edits");
}

}  // namespace throughline::fuzz
