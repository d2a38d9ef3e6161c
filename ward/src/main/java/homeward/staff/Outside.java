package homeward.staff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/// How issuers are asked: no longer than some seconds, without following them elsewhere, and reading no more of what
/// they say than any honest one would say.
final class Outside {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 256 * 1024;

    private Outside() {}

    static ClientHttpRequestFactory requests() {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(LONGEST_ANSWER);
        return (uri, method) -> requests.createRequest(uri, method);
    }

    static RestTemplate asking() {
        var asking = new RestTemplate(requests());
        asking.getInterceptors().add((request, body, next) -> bounded(next.execute(request, body)));
        return asking;
    }

    /// The same answer, of which too much is as bad as nothing.
    static ClientHttpResponse bounded(ClientHttpResponse answer) throws IOException {
        var body = answer.getBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            answer.close();
            throw new IOException("The issuer says more than is read");
        }
        return new Bounded(answer, body);
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares answers
    private record Bounded(ClientHttpResponse answer, byte[] body) implements ClientHttpResponse {
        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public void close() {
            answer.close();
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }
    }
}
