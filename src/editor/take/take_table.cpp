#include "take/take_table.h"

#include <QFileInfo>

#include "frame/paths.h"
#include "take/take_preview.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/messages/file.h"

namespace throughline::editor {

namespace {

// A clipboard is foreign input: far above what a map holds, far below trouble.
constexpr qsizetype kMostCharacters = 64 * 1024 * 1024;
constexpr qint64 kLargestFile = qint64{64} << 20;

}  // namespace

exchange::Table tableOf(const QMimeData& mime) {
  const QString html = mime.html();
  const QString text = mime.text();
  if (std::max(html.size(), text.size()) > kMostCharacters) {
    throw journey::Error(journey::Blame::input, "clipboard",
                         journey::messages::clipboardTooLarge());
  }
  return html.isEmpty() ? exchange::readTable(text.toStdString())
                        : exchange::readTable(html.toStdString(), text.toStdString());
}

exchange::Table tableInFile(const QString& name) {
  const std::string where = QFileInfo(name).fileName().toStdString();
  exchange::Table table = exchange::readTable(readFile(name, kLargestFile));
  if (table.cells.empty()) {
    throw journey::Error(journey::Blame::input, where, journey::messages::tableEmpty());
  }
  return table;
}

void takeTable(OpenMap& map, QWidget& over, TakeRequest request,
               const std::function<void(const TakeSession::Written&)>& done) {
  request.options.targets = true;
  auto session = std::make_unique<TakeSession>(map, std::move(request.table), request.as,
                                               request.otherwise, std::move(request.options));
  const auto before = request.before;
  if (session->isCertain()) return done(session->write(map, &over, before));
  auto* preview = new TakePreview(std::move(session), map, &over);
  preview->setAttribute(Qt::WA_DeleteOnClose);
  const auto finish = [&map, &over, preview, before, done](int result) {
    done(result == QDialog::Accepted ? preview->session().write(map, &over, before)
                                     : TakeSession::Written{});
  };
  QObject::connect(preview, &QDialog::finished, &over, finish);
  preview->open();
}

}  // namespace throughline::editor
