#include "throughline/exchange/data_uri.h"

#include "throughline/exchange/base64.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/images.h"
#include "throughline/journey/messages/json.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

using journey::Blame;
using journey::Error;
using journey::Image;
namespace messages = journey::messages;

namespace {

constexpr std::string_view kBegin = "data:image/";
constexpr std::string_view kScheme = "data:";
constexpr std::string_view kCoding = ";base64,";

}  // namespace

Image takeAsItIs(std::string bytes) { return Image(std::move(bytes)); }

bool isDataUri(std::string_view text) { return text.starts_with(kBegin); }

std::string dataUri(const Image& image) {
  std::string text(kScheme);
  text += journey::mediaType(image.info().type);
  text += kCoding;
  return text + toBase64(image.bytes());
}

Image imageFromDataUri(std::string_view text, const std::string& where, const TakeImage& take) {
  const auto coding = text.find(kCoding);
  const auto type =
      isDataUri(text) && coding != std::string_view::npos
          ? journey::imageTypeNamed(text.substr(kScheme.size(), coding - kScheme.size()))
          : std::nullopt;
  if (!type) {
    throw Error(Blame::input, where,
                messages::expected(messages::aDataUri(), "“" + journey::quotable(text) + "”"));
  }
  auto bytes = fromBase64(text.substr(coding + kCoding.size()));
  if (!bytes) throw Error(Blame::input, where, messages::pictureCutOff());
  constexpr std::size_t kMega = 1u << 20;
  if (bytes->size() > journey::kLargestImage) {
    throw Error(Blame::input, where,
                messages::pictureTooManyBytes(journey::kLargestImage / kMega,
                                              (bytes->size() + kMega - 1) / kMega));
  }
  const auto content = journey::imageContent(*bytes);
  if (content && content->type != *type) {
    throw Error(Blame::input, where,
                messages::otherPictureType(std::string(journey::mediaType(*type)),
                                           std::string(journey::mediaType(content->type))));
  }
  try {
    return take ? take(std::move(*bytes)) : takeAsItIs(std::move(*bytes));
  } catch (const Error& error) {
    throw error.in(where);
  }
}

nlohmann::ordered_json Pictures::write(const journey::ImageHash& hash,
                                       const std::string& where) const {
  const auto image = images.find(hash);
  if (!image) throw Error(Blame::system, where, messages::pictureMissing());
  return dataUri(*image);
}

journey::Value Pictures::read(const nlohmann::json& json, const std::string& where) const {
  if (json.is_null()) return {};
  const auto* text = json.get_ptr<const std::string*>();
  if (!text) {
    throw Error(Blame::input, where, messages::expected(messages::aDataUri(), shownJson(json)));
  }
  return images.add(imageFromDataUri(*text, where, take)).hex;
}

}  // namespace throughline::exchange
