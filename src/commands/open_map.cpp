#include "open_map.h"

#include "report.h"
#include "throughline/journey/error.h"

namespace throughline::commands {

std::unique_ptr<store::Document> openMap(const std::string& file, const store::Services& services,
                                         store::Purpose purpose, const Streams& streams) {
  auto document = store::Document::open(file, services, purpose);
  if (document->changedOutside()) {
    report(streams.err, {journey::Blame::input, file,
                         "changed by another program since Throughline last wrote it"});
  }
  return document;
}

}  // namespace throughline::commands
